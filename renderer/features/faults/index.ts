export { FaultScreen } from './fault-screen.tsx';
