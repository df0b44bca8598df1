export { LoadStarterButton } from './choose-acts.tsx';
export { ImportPage } from './import-page.tsx';
