import type { captureMessages } from '../messages/capture-messages.ts';
import type { Handlers } from '../messages/protocol.ts';
import type { Vault } from '../vault/vault.ts';
import { answerQuestion } from './answer-question.ts';
import { takeOutcome } from './capture-outcome.ts';
import { deliverPicture, deliverText } from './deliver.ts';
import type { Ports } from './ports.ts';
import { readPage } from './read-page.ts';

/** The use cases of what a person hands over to be kept. */
export function createCaptureHandlers(ports: Ports, vault: Vault): Pick<Handlers, keyof typeof captureMessages> {
  return {
    'read-page': () => readPage(ports, vault),
    'capture-text': (input) => deliverText(ports, vault, input),
    'capture-picture': (input) => deliverPicture(ports, vault, input),
    'keep-candidates': (input) => answerQuestion(ports, vault, input),
    'capture-outcome': ({ wait }) => takeOutcome(ports, wait),
  };
}
