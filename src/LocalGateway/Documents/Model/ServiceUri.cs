using System.Text;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>
/// The address of an operation of an AWS service: <c>arn:aws:apigateway:REGION:[SUBDOMAIN.]SERVICE:path/…</c> or <c>…:action/NAME</c>.
/// </summary>
/// <param name="Region">The region of the service.</param>
/// <param name="Service">The name of the service, such as <c>sqs</c>.</param>
/// <param name="Host">The start of the service's host name: the service, or a subdomain and the service.</param>
/// <param name="PathAndQuery">The path and query string of the request, without a slash at the start. They may contain placeholders.</param>
internal sealed record ServiceUri(string Region, string Service, string Host, string PathAndQuery)
{
    private const string Path = "path/";
    private const string Action = "action/";

    /// <summary>
    /// The value of the header that names the action for a service that speaks JSON. Null for a service that reads the action from the query string,
    /// and
    /// for an address with a path.
    /// </summary>
    public string? Target { get; private init; }

    /// <summary>The host name on AWS.</summary>
    public string HostName => $"{Host}.{Region}.amazonaws.com";

    /// <summary>The media type of the requests to a service that speaks JSON.</summary>
    public string MediaType => "application/x-amz-json-1." + (Service == "kinesis" ? '1' : '0');

    /// <summary>Parses an address. Returns null if the text does not have that form.</summary>
    public static ServiceUri? Parse(string uri)
    {
        // A document that is not inside a stack can still contain pseudo parameters such as ${AWS::Region}.
        var parts = PseudoParameters.Replace(uri).Split(':', 6);
        if (parts is not ["arn", _, "apigateway", var region, var host, var what] || region.Length == 0 || host.Length == 0)
        {
            return null;
        }

        var service = host[(host.LastIndexOf('.') + 1)..];
        return what.StartsWith(Path, StringComparison.Ordinal) ? new(region, service, host, what[Path.Length..].TrimStart('/'))
            : what.StartsWith(Action, StringComparison.Ordinal)
                ? new(region, service, host, ActionQuery(what[Action.Length..]))
                {
                    Target = Version(service) is { } version ? version + "." + what[Action.Length..] : null,
                }
            : null;
    }

    // It is recorded that AWS calls these services although the integration maps no header for the action.
    private static string? Version(string service) => service switch
    {
        "dynamodb" => "DynamoDB_20120810",
        "kinesis" => "Kinesis_20131202",
        "states" => "AWSStepFunctions",
        _ => null,
    };

    // The text after 'action/' is NAME or NAME&Key=value.
    private static string ActionQuery(string action) => new StringBuilder("?Action=").Append(action).ToString();
}
