export { AboutPanel } from './about-panel.tsx';
