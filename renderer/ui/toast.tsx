export { toast } from './toast.ts';
export type { ToastOptions } from './toast.ts';
