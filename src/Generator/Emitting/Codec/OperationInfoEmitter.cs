using System.Globalization;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Writes the method that describes an operation, or an authorizer, for traces and metrics.</summary>
internal static class OperationInfoEmitter
{
    private const string Type = "global::Sluice.Runtime.OperationInfo";

    public static void Write(SourceWriter writer, OperationModel operation) =>
        Write(writer, operation.OperationId, Text(operation.HttpMethod), Text(operation.Route.Template), operation.Result.Status, operation.TraceParent);

    public static void WriteAuthorizer(SourceWriter writer, string id) => Write(writer, id, "null", "null", 200, null);

    private static void Write(SourceWriter writer, string id, string method, string route, int status, string? traceParent)
    {
        var parent = traceParent is null ? "" : ", " + Text(traceParent);
        writer.WriteLine();
        writer.WriteLine($"internal static {Type} Describe() =>");
        writer.WriteLine($"    new {Type}({Text(id)}, {method}, {route}, {status.ToString(CultureInfo.InvariantCulture)}{parent});");
    }

    private static string Text(string value) => CodecNames.Literal(value);
}
