import { createApi } from './api.js';
import { addDecoy, prefill, removeDecoy } from './decoy.js';
import { findDeep } from './find-deep.js';
import { Mounter } from './mount.js';

const fieldNames = { uid_field: 'uidField' };
const answerNames = { uidField: 'uid_field' };

/** Defines `ak-flow-executor`: asks for a stage, shows it, sends the answer, and swaps stages without a navigation. */
export function defineExecutor(settings, sheet, frontend) {
  class FlowExecutor extends HTMLElement {
    #api = createApi(location.pathname.split('/')[3], settings.session);
    #mounter = new Mounter(settings.compatibility, sheet, (root) => this.#wire(root));
    #challenge;
    #stage;
    #device;
    #overlay;

    async connectedCallback() {
      await Promise.resolve();
      this.#mounter.refill(this, frontend.frame());
      try {
        this.#show(await this.#api.fetchChallenge());
      } catch (error) {
        this.#show({ component: 'ak-stage-flow-error', error: String(error) });
      }
    }

    get #main() {
      return this.#mounter.rootOf(this).querySelector('.pf-c-login__main');
    }

    #view() {
      return { challenge: this.#challenge, device: this.#device, prefill: prefill.code };
    }

    #show(challenge) {
      const isSameStage = challenge.component === this.#challenge?.component;
      this.#challenge = challenge;
      this.#renameDocument();
      if (isSameStage) return frontend.showErrors(this.#stage, this.#errors(), settings.compatibility);
      if (challenge.component === 'xak-flow-redirect') location.assign(challenge.to);
      this.#device = challenge.component === 'ak-stage-authenticator-validate' ? this.#preselected() : undefined;
      this.#stage?.remove();
      this.#main.querySelector(':scope > slot[name="placeholder"], :scope > #ak-placeholder, :scope > ak-empty-state')?.remove();
      this.#stage = this.#mounter.append(this.#main, frontend.stage(this.#view()), 'ak-flow-executor');
      this.#keepDecoy();
      if (this.#device !== undefined) void this.#reportDevice();
    }

    #renameDocument() {
      const title = this.#challenge.flow_info?.title;
      const brand = window.authentik.brand.branding_title;
      document.title = title === undefined ? brand : `${title} - ${brand}`;
    }

    #errors() {
      const errors = Object.entries(this.#challenge.response_errors ?? {});
      return errors.map(([field, [first]]) => ({ input: findDeep(this.#stage, `input[name="${fieldNames[field] ?? field}"]`), text: first.string }));
    }

    /** A single device, TOTP where a password manager left a code, or the device of the last time (never recovery). */
    #preselected() {
      const devices = this.#challenge.device_challenges;
      if (devices.length === 1) return devices[0];
      const totp = devices.find((device) => device.device_class === 'totp');
      if (prefill.code !== '' && totp !== undefined) return totp;
      const used = devices.filter((device) => device.last_used !== null).toSorted((one, other) => (one.last_used < other.last_used ? 1 : -1));
      return used[0]?.device_class === 'static' ? undefined : used[0];
    }

    #keepDecoy() {
      if (this.#challenge.component === 'ak-stage-identification') {
        addDecoy(settings.compatibility, () => findDeep(this.#stage, 'input[name="uidField"]'));
      } else if (!settings.decoySurvives) removeDecoy();
    }

    #wire(root) {
      for (const form of root.querySelectorAll('form:has(button[type="submit"])')) {
        form.addEventListener('submit', (event) => {
          event.preventDefault();
          void this.#submit(Object.fromEntries([...new FormData(form)].map(([name, value]) => [answerNames[name] ?? name, value])));
        });
      }
      root.querySelectorAll('.authenticator-button').forEach((button, at) => {
        button.addEventListener('click', () => this.#choose(at));
      });
      root.querySelector('button.pf-m-secondary.pf-m-block')?.addEventListener('click', () => this.#select(undefined));
      root.querySelector('input[autofocus]')?.focus({ preventScroll: true });
    }

    #choose(at) {
      const stage = this.#challenge.configuration_stages[at];
      if (stage !== undefined) void this.#submit({ selected_stage: stage.pk });
      else {
        this.#select(this.#challenge.device_challenges[at]);
        void this.#reportDevice();
      }
    }

    /** The page follows in a microtask: for a scripted click that is after the click's own consequences. */
    #select(device) {
      this.#device = device;
      queueMicrotask(() => this.#mounter.refill(this.#stage, frontend.stage(this.#view())));
    }

    /** Tells the server in the background which device was chosen. Only the older frontend takes notice of the answer. */
    async #reportDevice() {
      const answer = { component: this.#challenge.component, selected_challenge: this.#device };
      const challenge = await this.#api.sendAnswer(answer).catch(() => undefined);
      if (settings.generation === '2024.12' && challenge !== undefined) this.#show(challenge);
    }

    async #submit(answer) {
      this.#setLoading(true);
      try {
        this.#show(await this.#api.sendAnswer({ ...answer, component: this.#challenge.component }));
      } catch (error) {
        this.#show({ component: 'ak-stage-flow-error', error: String(error) });
      } finally {
        this.#setLoading(false);
      }
    }

    #setLoading(isLoading) {
      this.#overlay?.remove();
      this.#overlay = isLoading ? this.#mounter.append(this.#main, frontend.overlay(), 'ak-flow-executor') : undefined;
      if (this.#overlay !== undefined) this.#main.prepend(this.#overlay);
    }
  }

  const shellMounter = new Mounter(settings.compatibility, sheet, () => {});
  for (const [selector, markup] of frontend.shell()) {
    const host = document.querySelector(selector);
    if (host !== null) shellMounter.refill(host, markup);
  }
  for (const name of frontend.elements) {
    if (customElements.get(name) === undefined) customElements.define(name, class extends HTMLElement {});
  }
  customElements.define('ak-flow-executor', FlowExecutor);
}
