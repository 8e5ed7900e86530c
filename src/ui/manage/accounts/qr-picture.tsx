import type { QrModules } from './environment.ts';

/** ISO/IEC 18004 asks for four light modules around it. */
const margin = 4;

/** A QR code, dark on light in every scheme, since not every camera reads the other way round. */
export function QrPicture({ modules, label }: { readonly modules: QrModules; readonly label: string }) {
  const size = modules.length + 2 * margin;
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path fill="#ffffff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000000" d={modules.map(writeRow).join('')} />
    </svg>
  );
}

function writeRow(row: readonly boolean[], y: number): string {
  return row.map((isDark, x) => (isDark ? `M${x + margin} ${y + margin}h1v1h-1z` : '')).join('');
}
