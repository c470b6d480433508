/** Words from outside (an article, an outlet, a speaker), kept from turning the direction of the text around them. */
export function Words({ text }: { text: string }) {
  return <bdi>{text}</bdi>;
}
