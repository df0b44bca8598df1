import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeOpened, mediaTypeOf, previewKindOf } from '#shared/domain/evidence/media-type.ts';
import { pictureSize } from '#shared/domain/evidence/picture-size.ts';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)));
const PNG = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 0, 7, 0, 0, 0, 5]);
const ELF = bytes([0x7f], 'ELF', [0, 0]);

describe('what a file is', () => {
  it.each([
    ['a.png', PNG, 'image/png', 'image', true],
    ['a.jpg', PNG, 'image/png', 'image', false],
    ['a.png', bytes('no picture'), 'text/plain', 'text', false],
    ['a.jpg', bytes([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg', 'image', true],
    ['a.gif', bytes('GIF89a'), 'image/gif', 'image', true],
    ['a.webp', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 '), 'image/webp', 'image', true],
    ['a.pdf', bytes('%PDF-1.7'), 'application/pdf', 'none', true],
    ['a.pdf', ELF, 'application/x-executable', 'none', false],
    ['a.txt', bytes('MZ', [0x90, 0]), 'application/x-executable', 'none', false],
    ['a.txt', bytes('#!/bin/sh\nrm -rf /'), 'text/x-script', 'text', false],
    ['a.txt', bytes('plain'), 'text/plain', 'text', true],
    ['a.txt', bytes([0xff, 0xfe, 0x61, 0]), 'text/plain', 'text', true],
    ['a.txt', bytes([1, 2, 3]), 'application/octet-stream', 'none', false],
    ['a.svg', bytes('<svg onload="alert(1)">'), 'image/svg+xml', 'text', false],
    ['a.html', bytes('<script>alert(1)</script>'), 'text/html', 'text', false],
    ['a.exe', bytes('plain text'), 'text/plain', 'text', false],
    ['a.docx', bytes('PK', [3, 4]), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'none', true],
    ['a.zip', bytes('PK', [3, 4]), 'application/zip', 'none', false],
    ['a.jar', bytes('PK', [3, 4]), 'application/zip', 'none', false],
    ['a', bytes(''), 'text/plain', 'text', false],
    ['a.constructor', bytes('x'), 'text/plain', 'text', false],
  ] as const)('%s', (name, head, type, kind, opens) => {
    const mediaType = mediaTypeOf(name, head);
    expect([mediaType, previewKindOf(mediaType), canBeOpened({ name, mediaType })]).toEqual([type, kind, opens]);
  });

  it('never lets a program or a script be opened, whatever it is called', () => {
    const heads = [ELF, bytes('MZ'), bytes('#!'), bytes([0xca, 0xfe, 0xba, 0xbe]), bytes([0xcf, 0xfa, 0xed, 0xfe])];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.oneof(fc.constantFrom('a.png', 'a.pdf', 'a.txt', 'a.docx'), fc.string()), fc.uint8Array(), (head, name, rest) => {
        expect(canBeOpened({ name, mediaType: mediaTypeOf(name, bytes([...head], [...rest])) })).toBe(false);
      }),
    );
  });
});

describe('the size that a picture claims', () => {
  it.each([
    ['PNG', PNG, { width: 7, height: 5 }],
    ['GIF', bytes('GIF89a', [7, 0, 5, 0]), { width: 7, height: 5 }],
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xff, 0xc2, 0, 11, 8, 0, 5, 0, 7]), { width: 7, height: 5 }],
    ['WebP, extended', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 4, 0, 0]), { width: 7, height: 5 }],
    ['WebP, lossy', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 7, 0, 5, 0]), { width: 7, height: 5 }],
    ['WebP, lossless', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 6, 0, 1, 0]), { width: 7, height: 5 }],
    ['a cut PNG', PNG.slice(0, 20), null],
    ['a JPEG without a frame', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9, 0, 0]), null],
    ['text', bytes('hello, this is text'), null],
  ] as const)('%s', (_what, head, size) => {
    expect(pictureSize(head)).toEqual(size);
  });

  it('comes to an end with any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => void pictureSize(bytes([0xff, 0xd8], [...rest]))));
  });
});
