import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url';
import greek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?url';
import latinExtended from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

/** Parts of the font, the most wanted last: of two that have a letter the later one is taken. */
const parts = [
  { url: cyrillic, has: /[\u0400-\u04ff]/ },
  { url: greek, has: /[\u0370-\u03ff]/ },
  { url: latinExtended, has: /[\u0100-\u024f\u1e00-\u1eff]/ },
  { url: latin, has: /[\u0020-\u00ff]/ },
] as const;

/** The font inside of a picture: what is drawn as an image can fetch nothing. */
export async function fontCss(text: string): Promise<string> {
  const wanted = parts.filter(({ has }) => has.test(text));
  const faces = await Promise.all(wanted.map(async ({ url }, index) => `@font-face{font-family:"Inter ${index}";font-weight:100 900;src:url(${await dataUrl(url)}) format("woff2")}`));
  const families = wanted.map((_part, index) => `"Inter ${index}"`).reverse();
  return `${faces.join('')}text{font-family:${[...families, '"Noto Sans"', 'sans-serif'].join(',')}}`;
}

async function dataUrl(url: string): Promise<string> {
  const bytes = await (await fetch(url)).arrayBuffer();
  return `data:font/woff2;base64,${btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))}`;
}

/** Sharp on any screen and on paper. */
const wanted = 2;
/** More than this no canvas holds, in px. */
const longest = 16_000;
const largest = 160_000_000;

/** The pixels of a drawing, as a PNG file; two for each px as far as a picture can be that large. */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const factor = Math.min(wanted, longest / width, longest / height, Math.sqrt(largest / (width * height)));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.floor(width * factor));
    canvas.height = Math.max(1, Math.floor(height * factor));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (blob === null) throw new Error('the picture is too large to be drawn');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
