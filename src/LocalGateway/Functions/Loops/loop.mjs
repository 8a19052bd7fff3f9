// Runs a handler of Node against the Lambda Runtime API, with the rules of Lambda's own runtime for Node.
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';

const { AWS_LAMBDA_RUNTIME_API: address, _HANDLER: handlerName = '', LAMBDA_TASK_ROOT: root = process.cwd() } = process.env;
const [host, port] = address.split(':');
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

function call(method, target, body, contentType = 'application/json') {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { 'Content-Type': contentType, 'Content-Length': Buffer.byteLength(body) };
    const request = http.request({ host, port, agent, method, path: `/2018-06-01/runtime/${target}`, headers }, response => {
      const parts = [];
      response.on('data', part => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString('utf8') }));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

class RuntimeError extends Error {
  constructor(type, message) {
    super(message);
    this.name = `Runtime.${type}`;
  }
}

function errorJson(problem) {
  try {
    return problem instanceof Error || (problem && typeof problem === 'object' && 'message' in problem && 'name' in problem)
      ? JSON.stringify({ errorType: String(problem.name), errorMessage: String(problem.message), trace: String(problem.stack ?? '').split('\n') })
      : JSON.stringify({ errorType: typeof problem, errorMessage: String(problem), trace: [] });
  } catch {
    return JSON.stringify({ errorType: 'handled', errorMessage: 'callback called with Error argument, but there was a problem while retrieving it', trace: [] });
  }
}

// What a function sends while it works: it ends the stream, and an error in the middle follows in the trailers.
const isStreaming = Symbol.for('aws.lambda.runtime.handler.streaming');
class ResponseStream extends Writable {
  #id;
  #type = 'application/octet-stream';
  #request = null;
  #head = null;

  constructor(id) {
    super();
    this.#id = id;
    this.received = new Promise((resolve, reject) => Object.assign(this, { resolve, reject }));
    this.received.catch(() => {});
  }

  get isOpen() {
    return this.#request !== null;
  }

  setContentType(type) {
    this.#type = type;
  }

  setHead(head) {
    this.#type = 'application/vnd.awslambda.http-integration-response';
    this.#head = head;
  }

  write(chunk, ...rest) {
    const isText = typeof chunk === 'string' || chunk instanceof Uint8Array;
    return super.write(isText ? chunk : JSON.stringify(chunk), ...rest);
  }

  _write(chunk, encoding, done) {
    this.#open().write(chunk, encoding, done);
  }

  _final(done) {
    this.#open().end(done);
  }

  // Nothing that the handler wrote is left to send.
  fail(problem) {
    const json = Buffer.from(errorJson(problem)).toString('base64');
    this.#request.addTrailers({ 'Lambda-Runtime-Function-Error-Type': String(problem?.name ?? 'Error'), 'Lambda-Runtime-Function-Error-Body': json });
    this.#request.end();
  }

  #open() {
    if (this.#request === null) {
      const headers = {
        'Content-Type': this.#type, 'Lambda-Runtime-Function-Response-Mode': 'streaming', 'Transfer-Encoding': 'chunked',
        Trailer: 'Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body',
      };
      this.#request = http.request({ host, port, agent, method: 'POST', path: `/2018-06-01/runtime/invocation/${this.#id}/response`, headers }, response => {
        response.resume();
        response.on('end', this.resolve);
      });
      this.#request.on('error', this.reject);
      if (this.#head !== null) {
        this.#request.write(JSON.stringify(this.#head));
        this.#request.write(Buffer.alloc(8));
      }
    }

    return this.#request;
  }
}

globalThis.awslambda = {
  streamifyResponse: handler => Object.assign(handler, { [isStreaming]: 'response' }),
  HttpResponseStream: {
    from(stream, head) {
      stream.setHead(head);
      return stream;
    },
  },
};

function isModule(file) {
  const extension = path.extname(file);
  if (extension !== '.js') {
    return extension === '.mjs';
  }

  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const manifest = path.join(folder, 'package.json');
    if (existsSync(manifest)) {
      return JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
    }

    if (folder === path.dirname(folder)) {
      return false;
    }
  }
}

async function load() {
  const folder = path.dirname(handlerName);
  const match = /^([^.]+)\.(.+)$/.exec(path.basename(handlerName));
  if (!match || handlerName.includes('..')) {
    throw new RuntimeError('MalformedHandlerName', `'${handlerName}' is not a valid handler name. Use FILE.EXPORT.`);
  }

  const [, name, member] = match;
  const base = path.resolve(root, folder, name);
  const file = ['.js', '.mjs', '.cjs'].map(extension => base + extension).find(existsSync);
  if (!file) {
    throw new RuntimeError('ImportModuleError', `Error: Cannot find module '${path.join(folder, name)}'`);
  }

  let exported;
  try {
    exported = isModule(file) ? await import(pathToFileURL(file).href) : createRequire(file)(file);
  } catch (problem) {
    if (problem instanceof SyntaxError) {
      problem.name = 'Runtime.UserCodeSyntaxError';
    } else if (problem?.code === 'MODULE_NOT_FOUND' || problem?.code === 'ERR_MODULE_NOT_FOUND') {
      problem.message = `Error: ${problem.message}`;
      problem.name = 'Runtime.ImportModuleError';
    }

    throw problem;
  }

  const found = member.split('.').reduce((value, step) => value?.[step], exported);
  if (found === undefined) {
    throw new RuntimeError('HandlerNotFound', `${path.basename(handlerName)} is undefined or not exported`);
  }

  if (typeof found !== 'function') {
    throw new RuntimeError('HandlerNotFound', `${path.basename(handlerName)} is not a function`);
  }

  return found;
}

function parse(text) {
  return text ? JSON.parse(text) : undefined;
}

function answerOf(value) {
  try {
    return JSON.stringify(value === undefined ? null : value) ?? 'null';
  } catch {
    throw new Error('Unable to stringify response body');
  }
}

// What happens when nothing is left to do: an invocation whose handler never answered is answered with null.
let whenIdle = () => {};
let failCurrent = null;
process.on('beforeExit', () => whenIdle());
for (const [event, type, code] of [['uncaughtException', null, 129], ['unhandledRejection', 'Runtime.UnhandledPromiseRejection', 128]]) {
  process.on(event, async problem => {
    console.error(problem);
    const error = type && problem instanceof Error ? Object.assign(new Error(`${problem.name}: ${problem.message}`), { name: type, stack: problem.stack }) : problem;
    await failCurrent?.(error)?.catch(() => {});
    process.exit(code);
  });
}

function contextOf(headers) {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  return {
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    awsRequestId: headers['lambda-runtime-aws-request-id'],
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    tenantId: headers['lambda-runtime-aws-tenant-id'],
    identity: undefined,
    clientContext: undefined,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

// A handler that has sent nothing fails as any other does.
async function invokeStream(handler, headers, body) {
  const stream = new ResponseStream(headers['lambda-runtime-aws-request-id']);
  try {
    await handler(parse(body), stream, contextOf(headers));
  } catch (problem) {
    if (!stream.isOpen) {
      throw problem;
    }

    console.error(problem);
    stream.fail(problem);
  }

  await stream.received;
}

function invoke(handler, headers, body) {
  return new Promise((resolve, reject) => {
    let isDone = false;
    const finish = action => value => {
      if (!isDone) {
        isDone = true;
        action(value);
      }
    };
    const succeed = finish(resolve);
    const fail = finish(reject);
    const done = (problem, value) => {
      const end = () => problem === undefined || problem === null ? succeed(value) : fail(problem);
      if (context.callbackWaitsForEmptyEventLoop && !isDone) {
        whenIdle = end;
      } else {
        end();
      }
    };
    const now = action => value => {
      context.callbackWaitsForEmptyEventLoop = false;
      action(value);
    };
    const context = Object.assign(contextOf(headers), {
      callbackWaitsForEmptyEventLoop: true,
      done,
      succeed: now(value => done(null, value)),
      fail: now(problem => done(problem ?? 'handled')),
    });
    whenIdle = () => succeed(null);
    const returned = handler(parse(body), context, done);
    if (typeof returned?.then === 'function') {
      returned.then(succeed, problem => fail(problem ?? new Error('null')));
    }
  });
}

async function main() {
  let handler;
  try {
    handler = await load();
  } catch (problem) {
    console.error(problem);
    await call('POST', 'init/error', errorJson(problem));
    process.exit(1);
  }

  while (true) {
    const next = await call('GET', 'invocation/next').catch(() => ({ status: 410 }));
    if (next.status !== 200) {
      process.exit(0);
    }

    const id = next.headers['lambda-runtime-aws-request-id'];
    process.env._X_AMZN_TRACE_ID = next.headers['lambda-runtime-trace-id'] ?? '';
    const report = problem => call('POST', `invocation/${id}/error`, errorJson(problem));
    failCurrent = report;
    try {
      if (handler[isStreaming]) {
        await invokeStream(handler, next.headers, next.body);
        failCurrent = null;
        continue;
      }

      const answer = answerOf(await invoke(handler, next.headers, next.body));
      failCurrent = null;
      await call('POST', `invocation/${id}/response`, answer);
    } catch (problem) {
      failCurrent = null;
      console.error(problem);
      await report(problem).catch(() => process.exit(0));
    }

    whenIdle = () => {};
  }
}

main();
