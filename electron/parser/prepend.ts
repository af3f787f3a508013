/** A chunk that was looked at, and the rest. */
export async function* prepend(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first;
  for (
    let next = await rest.next();
    next.done !== true;
    next = await rest.next()
  )
    yield next.value;
}
