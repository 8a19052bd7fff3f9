using Microsoft.Extensions.DependencyInjection;
using Sluice.Testing.Backends;

namespace Sluice.Testing;

/// <summary>The options for starting a <see cref="LocalApi"/>.</summary>
public sealed record LocalApiOptions
{
    /// <summary>Where the functions run.</summary>
    public FunctionHosting Functions { get; init; } = FunctionHosting.InProcess;

    /// <summary>The stage to serve; null for the template's stage.</summary>
    public string? Stage { get; init; }

    /// <summary>
    /// The greatest number of copies of one function, each of which works on one invocation at a time, or on
    /// <see cref="InvocationsPerFunction"/>.
    /// </summary>
    public int Concurrency { get; init; } = 4;

    /// <summary>
    /// The number of invocations on which one copy of a function works at the same time: more than 1 is what Lambda Managed Instances do
    /// (<c>AWS_LAMBDA_MAX_CONCURRENCY</c>). Fields of the function's class and services that live as long as the function are then shared.
    /// </summary>
    public int InvocationsPerFunction { get; init; } = 1;

    /// <summary>
    /// The path of a file that declares who may call: API keys, tokens of user pools, access keys of IAM. Null for nobody, apart from
    /// <see cref="ApiKeys"/>.
    /// </summary>
    public string? IdentityFile { get; init; }

    /// <summary>
    /// The path of a file of local values. Null for <c>sluice.local.json</c> of the test project or, if it has none, of the API's project; an empty
    /// text for none. What these options set counts more than the file. Of its options, only <c>stage</c> counts in tests.
    /// </summary>
    public string? LocalValues { get; init; }

    /// <summary>Stage variables whose values replace the template's.</summary>
    public IReadOnlyDictionary<string, string> StageVariables { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Values for parameters of the template, in place of their defaults, and for other names whose values only AWS knows: a resource (<c>Bucket</c>), an
    /// attribute (<c>Bucket.Arn</c>), an export of another stack, a dynamic reference (<c>resolve:ssm:/path</c>).
    /// </summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Environment variables of all functions, whose values replace those of the template and of the test's process. Functions that run in the test's
    /// process share its variables: each sets them while it starts and before its requests.
    /// </summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Environment variables of single functions, by the logical id or the name of the function.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> FunctionEnvironment { get; init; }
        = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>API keys that clients may send in the header <c>x-api-key</c>.</summary>
    public IReadOnlyList<string> ApiKeys { get; init; } = [];

    /// <summary>
    /// The address where services of AWS other than Lambda are really called, such as that of a local emulator. Services with a stand-in
    /// (<see cref="AnswerService"/>) are not called there. Null for none: a call of a service without a stand-in then fails the test.
    /// </summary>
    public Uri? Endpoint { get; init; }

    /// <summary>
    /// The clock of authorizers' caches, quotas, limits, the times in <c>$context</c>, and the repetition of asynchronous invocations. Timeouts are not
    /// measured with it.
    /// </summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    internal BackendSet Backends { get; private set; } = BackendSet.Empty;

    internal Action<IServiceCollection>? Services { get; private set; }

    /// <summary>
    /// Changes the services of the functions, after the startup class has registered its own and before the container is built. Each copy of a function
    /// has a container of its own, so the action can run several times. It needs functions in the test's process.
    /// </summary>
    /// <param name="configure">The action; several are called one after the other.</param>
    /// <returns>These options.</returns>
    public LocalApiOptions ConfigureServices(Action<IServiceCollection> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Services += configure;
        return this;
    }

    /// <summary>Answers the calls of an HTTP backend with a handler.</summary>
    /// <param name="address">
    /// How the address of the call begins, such as <c>https://stock.example.com</c> or <c>https://stock.example.com/v1</c>; <c>*</c> for every HTTP
    /// backend. The longest address that fits counts.
    /// </param>
    /// <param name="handler">The handler. It is not disposed.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The address is not an HTTP address.</exception>
    public LocalApiOptions AnswerHttp(string address, HttpMessageHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        Backends = Backends.With(HttpBackend.At(address, new HttpMessageInvoker(handler, disposeHandler: false)));
        return this;
    }

    /// <summary>Answers the calls of an HTTP backend with a function. What it throws is thrown by the client's call.</summary>
    /// <param name="address">How the address of the call begins; <c>*</c> for every HTTP backend.</param>
    /// <param name="answer">Makes the answer. The gateway disposes it, so return a new one for each call.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The address is not an HTTP address.</exception>
    public LocalApiOptions AnswerHttp(string address, Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return AnswerHttp(address, new DelegateHandler((request, _) => Task.FromResult(answer(request))));
    }

    /// <summary>Answers the calls of an HTTP backend with an asynchronous function. What it throws is thrown by the client's call.</summary>
    /// <param name="address">How the address of the call begins; <c>*</c> for every HTTP backend.</param>
    /// <param name="answer">
    /// Makes the answer. Its token is cancelled when the integration's timeout has passed. The gateway disposes the answer, so return a new one for
    /// each call.
    /// </param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The address is not an HTTP address.</exception>
    public LocalApiOptions AnswerHttp(string address, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return AnswerHttp(address, new DelegateHandler(answer));
    }

    /// <summary>Lets an HTTP backend be called over the network, such as a server that the test has started.</summary>
    /// <param name="address">How the address of the call begins, such as <c>http://localhost:8080</c>; <c>*</c> for every HTTP backend.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The address is not an HTTP address.</exception>
    public LocalApiOptions CallHttp(string address)
    {
        Backends = Backends.With(HttpBackend.At(address, invoker: null));
        return this;
    }

    /// <summary>Answers the calls of a service of AWS with a stand-in.</summary>
    /// <param name="standIn">The stand-in. It replaces an earlier one for the same service.</param>
    /// <returns>These options.</returns>
    public LocalApiOptions AnswerService(ServiceStandIn standIn)
    {
        ArgumentNullException.ThrowIfNull(standIn);
        Backends = Backends.With(standIn);
        return this;
    }
}
