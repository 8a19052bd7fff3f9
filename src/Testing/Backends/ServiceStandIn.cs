using Sluice.Testing.Backends;

namespace Sluice.Testing;

/// <summary>
/// Stands in for a service of AWS in a test. It keeps each request, and answers as the test says or, for common actions, as the service does if all
/// goes well. It is thread-safe.
/// </summary>
public sealed class ServiceStandIn
{
    private readonly Lock _gate = new();
    private readonly List<ServiceRequest> _requests = [];
    private readonly Dictionary<string, Func<ServiceRequest, ServiceAnswer>> _answers = new(StringComparer.Ordinal);

    private ServiceStandIn(string service) => Service = service;

    /// <summary>The name of the service in the address of an integration, such as <c>sqs</c>.</summary>
    public string Service { get; }

    /// <summary>The requests so far, the oldest first.</summary>
    public IReadOnlyList<ServiceRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Makes a stand-in for SQS. It answers <c>SendMessage</c> with a message id.</summary>
    public static ServiceStandIn Sqs() => new("sqs");

    /// <summary>Makes a stand-in for SNS. It answers <c>Publish</c> with a message id.</summary>
    public static ServiceStandIn Sns() => new("sns");

    /// <summary>
    /// Makes a stand-in for DynamoDB. Writes succeed without attributes in their answer, and the table has no items: give <c>GetItem</c>, <c>Query</c>
    /// and <c>Scan</c> the answers that the test needs.
    /// </summary>
    public static ServiceStandIn DynamoDb() => new("dynamodb");

    /// <summary>
    /// Makes a stand-in for Step Functions. <c>StartExecution</c> starts an execution that nothing runs, and <c>StartSyncExecution</c> succeeds with the
    /// output <c>{}</c>.
    /// </summary>
    public static ServiceStandIn StepFunctions() => new("states");

    /// <summary>Makes a stand-in for EventBridge. It accepts each entry of <c>PutEvents</c>.</summary>
    public static ServiceStandIn EventBridge() => new("events");

    /// <summary>Makes a stand-in for Kinesis. It accepts each record of <c>PutRecord</c> and <c>PutRecords</c>.</summary>
    public static ServiceStandIn Kinesis() => new("kinesis");

    /// <summary>Makes a stand-in for S3. The bucket is empty (404 for <c>GetObject</c> and <c>HeadObject</c>), and it accepts objects.</summary>
    public static ServiceStandIn S3() => new("s3");

    /// <summary>Makes a stand-in for any other service. It answers only what the test says.</summary>
    /// <param name="service">The name of the service in the address of the integration, such as <c>ses</c>.</param>
    public static ServiceStandIn For(string service)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        return new(service);
    }

    /// <summary>Answers an action with a value as JSON.</summary>
    /// <param name="action">The action, such as <c>GetItem</c>.</param>
    /// <param name="value">The value; a string is taken as JSON itself.</param>
    /// <returns>This stand-in.</returns>
    public ServiceStandIn Answer(string action, object value) => Answer(action, _ => ServiceAnswer.Json(value));

    /// <summary>Answers an action with what a function makes of the request. What the function throws is thrown by the client's call.</summary>
    /// <param name="action">The action, such as <c>GetItem</c>.</param>
    /// <param name="answer">The function.</param>
    /// <returns>This stand-in.</returns>
    public ServiceStandIn Answer(string action, Func<ServiceRequest, ServiceAnswer> answer)
    {
        lock (_gate)
        {
            _answers[action] = answer;
        }

        return this;
    }

    /// <summary>Answers an action with an error, in the form that the service gives its errors.</summary>
    /// <param name="action">The action, such as <c>PutItem</c>.</param>
    /// <param name="code">The code of the error, such as <c>ConditionalCheckFailedException</c>.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="message">The message.</param>
    /// <returns>This stand-in.</returns>
    public ServiceStandIn Fail(string action, string code, int status = 400, string message = "")
        => Answer(action, _ => ServiceErrors.Of(Service, code, status, message));

    /// <summary>The code that makes the stand-in of a service.</summary>
    internal static string CodeOf(string service) => service switch
    {
        "sqs" => "ServiceStandIn.Sqs()",
        "sns" => "ServiceStandIn.Sns()",
        "dynamodb" => "ServiceStandIn.DynamoDb()",
        "states" => "ServiceStandIn.StepFunctions()",
        "events" => "ServiceStandIn.EventBridge()",
        "kinesis" => "ServiceStandIn.Kinesis()",
        "s3" => "ServiceStandIn.S3()",
        _ => $"ServiceStandIn.For(\"{service}\")",
    };

    internal ServiceAnswer Answer(ServiceRequest request)
    {
        Func<ServiceRequest, ServiceAnswer>? answer;
        lock (_gate)
        {
            _requests.Add(request);
            answer = _answers.GetValueOrDefault(request.Action);
        }

        return answer?.Invoke(request) ?? DefaultAnswers.Find(request) ?? throw MissingStandInException.ForAction(request);
    }
}
