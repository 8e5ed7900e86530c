import { useEffect, useRef, useState } from 'preact/hooks';
import { type Delivery, takeDelivery } from './delivery.ts';

/**
 * Takes what is pasted or dropped anywhere on the page. A text that is meant for a field is left to the field.
 * @returns whether something is being dragged over the page
 */
export function useDeliveries(receive: (delivery: Delivery) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(receive);
  latest.current = receive;
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const take = (event: Event, transfer: DataTransfer | null, by: 'paste' | 'drop') => {
      if (transfer === null) return;
      const delivery = takeDelivery(transfer, by);
      if (delivery.files.length === 0 && (delivery.text === '' || isField(event.target))) return;
      event.preventDefault();
      latest.current(delivery);
    };
    document.addEventListener('paste', (event) => take(event, event.clipboardData, 'paste'), { signal });
    document.addEventListener('dragover', (event) => {
      if (isField(event.target) && !hasFiles(event)) return;
      // Else the browser would open the file in the place of this page.
      event.preventDefault();
      setIsOver(true);
    }, { signal });
    document.addEventListener('dragleave', (event) => {
      // It has left the window.
      if (event.relatedTarget === null) setIsOver(false);
    }, { signal });
    document.addEventListener('drop', (event) => {
      setIsOver(false);
      if (hasFiles(event)) event.preventDefault();
      take(event, event.dataTransfer, 'drop');
    }, { signal });
    return () => controller.abort();
  }, []);
  return isOver;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type=file]), textarea');
}
