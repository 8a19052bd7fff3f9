using System.Security;

namespace Sluice.Testing.Backends;

/// <summary>Makes errors in the forms of the services' API references.</summary>
internal static class ServiceErrors
{
    public static ServiceAnswer Of(string service, string code, int status, string message) => service switch
    {
        // "Error Responses" of the API reference of S3.
        "s3" => ServiceAnswer.Text(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{Xml(code)}</Code><Message>{Xml(message)}</Message></Error>", "application/xml", status),

        // API Gateway asks services of the query protocol for JSON (Accept: application/json).
        "sqs" or "sns" => ServiceAnswer.Json(
            new { Error = new { Code = code, Message = message, Type = status < 500 ? "Sender" : "Receiver" }, RequestId = DefaultAnswers.Id }, status),

        // "Programmatic errors" of the developer guide of DynamoDB; the other JSON services have the same form.
        _ => ServiceAnswer.Json(new { __type = code, message }, status),
    };

    private static string Xml(string text) => SecurityElement.Escape(text) ?? "";
}
