import '../../components/comparison.css';

export { Comparison } from '../../components/Comparison';
