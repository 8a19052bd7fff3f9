using System.Security;

namespace Sluice.Testing.Backends;

/// <summary>Makes errors in the forms of the services' API references.</summary>
internal static class ServiceErrors
{
    public static ServiceAnswer Of(string service, string code, int status, string message) => service switch
    {
        // "Error Responses" of the API reference of S3.
        "s3" => ServiceAnswer.Text(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{Xml(code)}</Code><Message>{Xml(message)}</Message>"
                + $"<RequestId>{DefaultAnswers.Id}</RequestId></Error>",
            "application/xml",
            status),

        // API Gateway asks services of the query protocol for JSON (Accept: application/json).
        "sqs" or "sns" => ServiceAnswer.Json(
            new { Error = new { Code = code, Message = message, Type = status < 500 ? "Sender" : "Receiver" }, RequestId = DefaultAnswers.Id }, status),

        // "Programmatic errors" of the developer guide of DynamoDB: the name of the service's model stands before the code.
        "dynamodb" when !code.Contains('#', StringComparison.Ordinal) => Json(service, "com.amazonaws.dynamodb.v20120810#" + code, message, status),

        _ => Json(service, code, message, status),
    };

    private static ServiceAnswer Json(string service, string code, string message, int status)
        => ServiceAnswer.Json(new { __type = code, message }, status) with { ContentType = DefaultAnswers.MediaTypeOf(service) };

    private static string Xml(string text) => SecurityElement.Escape(text) ?? "";
}
