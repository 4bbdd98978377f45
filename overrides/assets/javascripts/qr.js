// A QR code made in the page, of a link that should go nowhere else. By ISO/IEC 18004: bytes, error correction M, versions 1 to 6.
// Always mask 0: choosing the best of eight makes a code prettier, and every reader reads them all.
{
  // For each version: the number of blocks, and how many bytes of data and of correction are in one.
  const VERSIONS = [[1, 16, 10], [1, 28, 16], [1, 44, 26], [2, 32, 18], [2, 43, 24], [4, 27, 16]];
  // Level M and mask 0, with the check bits that belong to them.
  const FORMAT = 0x5412;
  const range = (count) => [...Array(count).keys()];

  // Multiplying in the field of 256 elements.
  const times = (a, b) => range(8).reduce((sum, bit) => (sum << 1) ^ ((sum >> 7) * 0x11d) ^ (((b >> (7 - bit)) & 1) * a), 0);

  const divisorOf = (degree) => {
    const found = [...Array(degree - 1).fill(0), 1];
    for (let step = 0, root = 1; step < degree; step += 1, root = times(root, 2)) {
      for (const at of range(degree)) found[at] = times(found[at], root) ^ (found[at + 1] ?? 0);
    }
    return found;
  };

  const correction = (data, degree) => {
    const divisor = divisorOf(degree);
    return data.reduce((rest, byte) => {
      const factor = byte ^ rest[0];
      return divisor.map((each, at) => (rest[at + 1] ?? 0) ^ times(each, factor));
    }, Array(degree).fill(0));
  };

  // Four bits that say "bytes", eight that say how many, the bytes, and what fills the rest.
  const filled = (bytes, length) => {
    const halves = [4, bytes.length >> 4, bytes.length & 15, ...bytes.flatMap((byte) => [byte >> 4, byte & 15]), 0];
    const data = range(halves.length / 2).map((at) => halves[2 * at] * 16 + halves[2 * at + 1]);
    return [...data, ...range(length).map((at) => (at % 2 ? 17 : 236))].slice(0, length);
  };

  // The first byte of every block, then the second of every block, and so on; after them the bytes of correction.
  const codewords = (bytes, [count, size, degree]) => {
    const data = filled(bytes, count * size);
    const blocks = range(count).map((at) => data.slice(at * size, (at + 1) * size));
    const checks = blocks.map((block) => correction(block, degree));
    const woven = (lists) => lists[0].flatMap((_, at) => lists.map((list) => list[at]));
    return [...woven(blocks), ...woven(checks)];
  };

  const square = (grid, x, y, rings) => {
    for (let dy = -rings.length + 1; dy < rings.length; dy += 1) {
      for (let dx = -rings.length + 1; dx < rings.length; dx += 1) {
        if (grid[y + dy] && x + dx in grid) grid[y + dy][x + dx] = rings[Math.max(Math.abs(dx), Math.abs(dy))];
      }
    }
  };

  // What every code of this size has in common: corners, lines between them, and the format.
  const frame = (version) => {
    const size = 17 + 4 * version;
    const grid = range(size).map(() => Array(size));
    for (const at of range(size)) grid[6][at] = grid[at][6] = (at + 1) % 2;
    for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(grid, x, y, [1, 1, 0, 1, 0]);
    if (version > 1) square(grid, size - 7, size - 7, [1, 0, 1]);
    for (const at of range(15)) {
      const bit = (FORMAT >> at) & 1;
      grid[at < 6 ? at : at < 8 ? at + 1 : size - 15 + at][8] = bit;
      grid[8][at < 8 ? size - 1 - at : at < 9 ? 7 : 14 - at] = bit;
    }
    grid[size - 8][8] = 1;
    return grid;
  };

  // Up and down in pairs of columns from the right, wherever the frame leaves room.
  const poured = (grid, bytes) => {
    let at = 0;
    for (let right = grid.length - 1; right > 0; right -= right === 8 ? 3 : 2) {
      for (const step of range(2 * grid.length)) {
        const x = right - (step % 2);
        const y = (right + (right < 6)) & 2 ? step >> 1 : grid.length - 1 - (step >> 1);
        if (grid[y][x] !== undefined) continue;
        grid[y][x] = (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1) ^ ((x + y + 1) % 2);
        at += 1;
      }
    }
    return grid;
  };

  // The rows of a code for this text, 1 for dark; null when it is too long.
  kh.qr = (text) => {
    const bytes = [...new TextEncoder().encode(text)];
    const version = VERSIONS.findIndex(([count, size]) => bytes.length + 2 <= count * size) + 1;
    return version ? poured(frame(version), codewords(bytes, VERSIONS[version - 1])) : null;
  };
}
