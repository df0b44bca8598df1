import './ui/styles.css';
import { settingsPort } from './app/settings-port.ts';
import { start } from './app/start.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element to start in.');
await start(root, { settings: settingsPort });
