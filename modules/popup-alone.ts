import { defineWxtModule } from 'wxt/modules';

/**
 * Builds the popup apart from the other pages. What it shares with them would else lie in eight scripts, of which some are asked for only when others have come: of all pages it is the one that is
 * opened anew each time, and one script opens it a tenth sooner. The others keep a copy of that code.
 */
export default defineWxtModule({
  name: 'popup-alone',
  setup(wxt) {
    wxt.hook('entrypoints:grouped', (_, groups) => {
      for (const group of groups.filter(Array.isArray)) {
        const at = group.findIndex(({ type }) => type === 'popup');
        if (at !== -1 && group.length > 1) groups.push(group.splice(at, 1));
      }
    });
  },
});
