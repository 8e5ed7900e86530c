// A file of its own, so that what is loaded late is this one function of the package and not every hash that it has.
export { scrypt } from 'hash-wasm';
