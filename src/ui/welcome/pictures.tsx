/** The three drawings of the way in. They hold no words, so they are the same in every language; their colours are the theme's. */

/** A page with the card in its corner, and the pointer on the card's button. */
export function HelpdeskPicture() {
  return (
    <Picture>
      <Window />
      <path class="ink" d="M22 44h44M22 56h60M22 68h36" />
      <Card />
      <rect class="accent" x="102" y="78" width="40" height="14" rx="4" />
      <Pointer x={132} y={85} />
    </Picture>
  );
}

/** A page with a QR code, and the key that the card takes from it. */
export function EnrolmentPicture() {
  return (
    <Picture>
      <Window />
      <g class="solid">
        <Finder x={20} y={40} />
        <Finder x={56} y={40} />
        <Finder x={20} y={76} />
        <path d="M44 42h5v5h-5zM48 52h5v5h-5zM44 62h5v5h-5zM20 62h5v5h-5zM30 66h5v5h-5zM56 62h5v5h-5zM66 66h5v5h-5zM52 74h5v5h-5zM60 80h5v5h-5zM70 76h5v5h-5zM46 84h5v5h-5zM66 90h5v5h-5zM54 92h5v5h-5z" />
      </g>
      <path class="accent-line" d="M76 66h12M84 61l5 5-5 5" />
      <Card />
      <g class="accent-line" transform="translate(104 70)">
        <circle cx="5" cy="12" r="6" />
        <path d="M11 12h20M24 12v6M31 12v7" />
      </g>
    </Picture>
  );
}

/** A field that a code has been filled into, and its tick. */
export function CodePicture() {
  return (
    <Picture>
      <Window />
      <path class="ink" d="M34 44h62" />
      <rect class="paper" x="32" y="56" width="96" height="24" rx="5" />
      <g class="solid">
        {[44, 57, 70, 86, 99, 112].map((x) => (
          <circle key={x} cx={x} cy="68" r="4" />
        ))}
      </g>
      <circle class="accent" cx="128" cy="84" r="14" />
      <path class="tick" d="M121 84l5 5 9-10" />
    </Picture>
  );
}

function Picture({ children }: { readonly children: preact.ComponentChildren }) {
  return (
    <svg class="welcome-picture" viewBox="0 0 160 112" aria-hidden="true">
      {children}
    </svg>
  );
}

/** A browser's window with its bar. */
function Window() {
  return (
    <>
      <rect class="paper" x="4" y="8" width="152" height="96" rx="8" />
      <path class="ink" d="M4 28h152" />
      <g class="solid">
        <circle cx="15" cy="18" r="2.5" />
        <circle cx="24" cy="18" r="2.5" />
        <circle cx="33" cy="18" r="2.5" />
      </g>
    </>
  );
}

function Card() {
  return (
    <>
      <rect class="card" x="94" y="52" width="56" height="46" rx="6" />
      <path class="ink" d="M102 62h30" />
    </>
  );
}

/** One of the three large squares of a QR code, as a ring around a square. */
function Finder({ x, y }: { readonly x: number; readonly y: number }) {
  return <path fill-rule="evenodd" d={`M${x} ${y}h18v18h-18zm3 3v12h12v-12zm3 3h6v6h-6z`} />;
}

function Pointer({ x, y }: { readonly x: number; readonly y: number }) {
  return <path class="pointer" transform={`translate(${x} ${y})`} d="M0 0l0 17 4-4 3 6 3-1.5-3-6h6z" />;
}
