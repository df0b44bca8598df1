export interface VirtualDisplay {
  display: string;
  stop: () => void;
}
export function hasDisplay(): boolean;
export function startXvfb(options?: { size?: string; outlivesInterrupt?: boolean }): Promise<VirtualDisplay>;
