using System.Text;
using Sluice.LocalGateway.Documents.Model;
using Sluice.Tool.Options;

namespace Sluice.Tool.Comparing.Requests;

/// <summary>Makes a request for each operation of a document, from its examples, defaults and schemas.</summary>
internal static class ExampleRequests
{
    /// <summary>Returns one request for each operation, in the document's order.</summary>
    public static IReadOnlyList<ComparedRequest> Of(ApiDocument api) => [.. api.Methods.Select(Of)];

    private static ComparedRequest Of(ApiMethod method)
    {
        var body = Encoding.UTF8.GetBytes(method.Example.Body ?? "");
        var request = OperationRequest.Create(stage: "", method, [], new(0), body);
        return new()
        {
            Name = method.Name,
            Method = request.Method,
            Target = request.Target.Path + (request.Target.Query.Length == 0 ? "" : $"?{request.Target.Query}"),
            Headers = request.Headers,
            Body = body,
        };
    }
}
