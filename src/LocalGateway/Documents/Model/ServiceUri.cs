using System.Text;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>The address of an AWS service's operation: <c>arn:aws:apigateway:REGION:[SUBDOMAIN.]SERVICE:path/…</c> or <c>…:action/NAME</c>.</summary>
/// <param name="Region">Where the service is.</param>
/// <param name="Service">Its name, such as <c>sqs</c>.</param>
/// <param name="Host">What the service's own address begins with: the service, or a subdomain before it.</param>
/// <param name="PathAndQuery">What is asked of it, without a slash at the start; may hold placeholders.</param>
internal sealed record ServiceUri(string Region, string Service, string Host, string PathAndQuery)
{
    private const string Path = "path/";
    private const string Action = "action/";

    /// <summary>What names the action to a service that speaks JSON; null for one that reads the query string, or that a path names.</summary>
    public string? Target { get; private init; }

    /// <summary>The media type of such a service.</summary>
    public string MediaType => "application/x-amz-json-1." + (Service == "kinesis" ? '1' : '0');

    /// <returns>Null where the text is not of that form.</returns>
    public static ServiceUri? Parse(string uri)
    {
        // A document outside of its stack still has the stack's own names.
        var parts = PseudoParameters.Replace(uri).Split(':', 6);
        if (parts is not ["arn", _, "apigateway", var region, var host, var what] || region.Length == 0 || host.Length == 0)
        {
            return null;
        }

        var service = host[(host.LastIndexOf('.') + 1)..];
        return what.StartsWith(Path, StringComparison.Ordinal) ? new(region, service, host, what[Path.Length..].TrimStart('/'))
            : what.StartsWith(Action, StringComparison.Ordinal)
                ? new(region, service, host, ActionQuery(what[Action.Length..])) { Target = Version(service) is { } version ? version + "." + what[Action.Length..] : null }
            : null;
    }

    // Recorded on AWS: these are called without a mapping of the header.
    private static string? Version(string service) => service switch
    {
        "dynamodb" => "DynamoDB_20120810",
        "kinesis" => "Kinesis_20131202",
        "states" => "AWSStepFunctions",
        _ => null,
    };

    // action/NAME&Key=value
    private static string ActionQuery(string action) => new StringBuilder("?Action=").Append(action).ToString();
}
