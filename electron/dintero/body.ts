/** More than any answer of Dintero's; a hundred transactions with slips stay below 2 MB. */
export const longestBody = 5 * 1024 * 1024;

/** The body as text; throws when the connection breaks or the body is longer than any real answer. */
export async function readBody(response: Response): Promise<string> {
  if (response.body === null) return '';
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > longestBody) {
      // Nobody waits for the other end to notice that we have had enough.
      void reader.cancel().catch(() => undefined);
      throw new Error(`longer than ${String(longestBody)} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
