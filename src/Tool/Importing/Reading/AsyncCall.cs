using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading;

/// <summary>Recognizes an operation whose function runs after the response, which <c>[Async]</c> says.</summary>
internal static class AsyncCall
{
    private const string Header = "integration.request.header.X-Amz-Invocation-Type";

    public static bool IsHeader(string target) => target.Equals(Header, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns whether the integration always invokes its function asynchronously.</summary>
    public static bool Is(Operation operation)
        => operation.Method.Integration.Type == IntegrationType.Lambda
            && JsonPlace.MembersOf(operation.Integration.Find("requestParameters")).Any(static one => IsHeader(one.Key) && one.Value.KnownText == "'Event'");

    /// <summary>Makes the method one without an outcome. The overlays keep another status than the one that <c>[Async]</c> sends.</summary>
    public static ImportedMethod Of(ImportScope scope, Operation operation, ImportedMethod method, List<string> remarks)
    {
        string[] path = ["paths", operation.Method.ResourcePath, operation.Key];
        foreach (var (pattern, response) in JsonPlace.MembersOf(operation.Integration.Find("responses")))
        {
            if (pattern != "default")
            {
                scope.Note(response, $"The pattern '{pattern}' is left out, because the response is sent before the function runs.", remarks);
            }
            else if (response.Find("statusCode")?.TextOrNumber() is { } status && status != "202")
            {
                scope.Overlay.PutText([.. path, DocumentKeys.Integration, "responses", "default", "statusCode"], status);
                scope.Overlay.PutResponse([.. path, "responses", status], operation.Response(scope.References, status));
                scope.Note(response, $"deploy.overlay.json keeps the status {status} of '{method.Name}', because [Async] sends 202.", remarks);
            }
        }

        return method with { Attributes = new([.. method.Attributes, ImportedAttribute.Of("Async")]), ReturnType = "void" };
    }
}
