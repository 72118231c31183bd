/** Returns the error that a promise rejects with; fails where it resolves. */
export async function rejection(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
    throw new Error(`it was rejected with ${String(error)}, which is no error`, {cause: error});
  }
  throw new Error('it was not rejected');
}
