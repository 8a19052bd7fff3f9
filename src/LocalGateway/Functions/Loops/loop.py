"""Runs a handler of Python against the Lambda Runtime API, with the rules of Lambda's own runtime for Python."""
import decimal
import http.client
import importlib
import json
import logging
import os
import sys
import time
import traceback

_CALLS = "/2018-06-01/runtime/"


class Context:
    """What an invocation knows of itself."""

    def __init__(self, headers):
        self.aws_request_id = headers["Lambda-Runtime-Aws-Request-Id"]
        self.invoked_function_arn = headers["Lambda-Runtime-Invoked-Function-Arn"]
        self.tenant_id = headers.get("Lambda-Runtime-Aws-Tenant-Id")
        self.function_name = os.environ["AWS_LAMBDA_FUNCTION_NAME"]
        self.function_version = os.environ["AWS_LAMBDA_FUNCTION_VERSION"]
        self.memory_limit_in_mb = os.environ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]
        self.log_group_name = os.environ["AWS_LAMBDA_LOG_GROUP_NAME"]
        self.log_stream_name = os.environ["AWS_LAMBDA_LOG_STREAM_NAME"]
        self.client_context = None
        self.identity = None
        self._deadline = int(headers["Lambda-Runtime-Deadline-Ms"])

    def get_remaining_time_in_millis(self):
        return max(self._deadline - int(time.time() * 1000), 0)

    def log(self, message):
        sys.stdout.write(str(message))


class HandlerError(Exception):
    """A handler that cannot be loaded."""

    def __init__(self, kind, message, trace=()):
        super().__init__(message)
        self.kind = "Runtime." + kind
        self.trace = list(trace)


class Encoder(json.JSONEncoder):
    """Writes decimals as numbers, as Lambda's runtime does."""

    def default(self, o):
        if isinstance(o, decimal.Decimal):
            return int(o) if o == o.to_integral_value() else float(o)
        return super().default(o)


def load(name):
    module, dot, member = name.rpartition(".")
    if not dot or not module or not member:
        raise HandlerError("MalformedHandlerName", f"Bad handler '{name}': not enough values to unpack (expected 2, got 1)")
    root = os.environ["LAMBDA_TASK_ROOT"]
    sys.path[0] = root
    try:
        loaded = importlib.import_module(module.replace("/", "."))
    except ImportError as problem:
        raise HandlerError("ImportModuleError", f"Unable to import module '{module}': {problem}") from problem
    except SyntaxError as problem:
        where = [f'  File "{problem.filename}" Line {problem.lineno}\n    {problem.text}']
        raise HandlerError("UserCodeSyntaxError", f"Syntax error in module '{module}': {problem}", where) from problem
    if not hasattr(loaded, member):
        raise HandlerError("HandlerNotFound", f"Handler '{member}' missing on module '{module}'")
    return getattr(loaded, member)


def describe(problem, request_id):
    if isinstance(problem, HandlerError):
        kind, trace = problem.kind, problem.trace
    else:
        kind = type(problem).__name__
        # The first frames are those of this loop.
        trace = traceback.format_list(frame for frame in traceback.extract_tb(problem.__traceback__) if frame.filename != __file__)
    return json.dumps({"errorMessage": str(problem), "errorType": kind, "requestId": request_id, "stackTrace": trace}).encode()


def call(connection, method, target, body=None):
    headers = {} if body is None else {"Content-Type": "application/json"}
    connection.request(method, _CALLS + target, body, headers)
    response = connection.getresponse()
    return response.status, response.headers, response.read()


def answer(handler, event, headers):
    try:
        payload = json.loads(event)
    except ValueError as problem:
        raise HandlerError("UnmarshalError", f"Unable to unmarshal input: {problem}") from problem
    value = handler(payload, Context(headers))
    try:
        return json.dumps(value, cls=Encoder, ensure_ascii=False).encode("utf-8", "surrogatepass")
    except (TypeError, ValueError) as problem:
        raise HandlerError("MarshalError", f"Unable to marshal response: {problem}") from problem


def main():
    connection = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
    logging.basicConfig(stream=sys.stdout, format="[%(levelname)s]\t%(message)s")
    try:
        handler = load(os.environ["_HANDLER"])
    except Exception as problem:
        traceback.print_exc()
        call(connection, "POST", "init/error", describe(problem, ""))
        return 1
    while True:
        status, headers, event = call(connection, "GET", "invocation/next")
        if status != 200:
            return 0
        request_id = headers["Lambda-Runtime-Aws-Request-Id"]
        os.environ["_X_AMZN_TRACE_ID"] = headers.get("Lambda-Runtime-Trace-Id", "")
        try:
            body, outcome = answer(handler, event, headers), "response"
        except Exception as problem:
            traceback.print_exc()
            body, outcome = describe(problem, request_id), "error"
        call(connection, "POST", f"invocation/{request_id}/{outcome}", body)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (ConnectionError, http.client.HTTPException):
        # The gateway has ended.
        sys.exit(0)
