import { startXvfb } from '../../scripts/setup/display.mjs';

/**
 * Gives the whole test run one virtual display, also where there is a real one: windows that open
 * in front of people take their keys. `HANDRAIL_SHOW=1` lets them be watched.
 */
export async function useVirtualDisplay(): Promise<() => void> {
  if (process.platform !== 'linux' || process.env['HANDRAIL_SHOW'] === '1') return () => undefined;
  const { display, stop } = await startXvfb();
  process.env['DISPLAY'] = display;
  delete process.env['WAYLAND_DISPLAY'];
  return stop;
}

// oxlint-disable-next-line import/no-default-export -- Playwright takes its global set-up this way
export default useVirtualDisplay;
