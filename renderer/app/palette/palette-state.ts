import { create } from 'zustand';

interface PaletteState {
  readonly open: 'palette' | 'help' | null;
}

/** Which of the shell's own dialogs is open. */
export const usePalette = create<PaletteState>()(() => ({ open: null }));

export const openPalette = (): void => usePalette.setState({ open: 'palette' });
export const openHelp = (): void => usePalette.setState({ open: 'help' });
export const closePalette = (): void => usePalette.setState({ open: null });
