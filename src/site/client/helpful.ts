/** Sends the answer of a reader to the address that the site has set, without anything that tells who they are. */
export function startHelpful(): void {
  const form = document.querySelector<HTMLFormElement>('[data-helpful]');
  form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answer = event.submitter instanceof HTMLButtonElement ? event.submitter.value : '';
    const { helpful = '', page } = form.dataset;
    const status = form.querySelector<HTMLElement>('[role=status]');
    const isSent = await send(helpful, { page, helpful: answer });
    if (status !== null) status.textContent = status.dataset[isSent ? 'thanks' : 'failed'] ?? '';
    const fields = form.querySelector('fieldset');
    if (fields !== null) fields.disabled = isSent;
  });
}

/** As plain text: a browser asks no permission for it first, and the answer needs only `Access-Control-Allow-Origin`. */
async function send(address: string, answer: object): Promise<boolean> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: JSON.stringify(answer),
      headers: { 'content-type': 'text/plain' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    // Read to its end: a browser may count an answer that is left lying as aborted.
    await response.text();
    return response.ok;
  } catch {
    return false;
  }
}
