using System.Globalization;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Functions;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Writes the method that describes a function's operations for traces and metrics.</summary>
internal static class OperationInfoEmitter
{
    private const string Type = "global::Sluice.Runtime.OperationInfo";

    public static void Write(SourceWriter writer, EquatableArray<ProgramOperationModel> operations)
    {
        writer.WriteLine();
        if (operations.Count == 1)
        {
            writer.WriteLine($"protected override {Type}? Describe(int operation) => new {Type}({Arguments(operations[0])});");
            return;
        }

        writer.WriteLine($"protected override {Type}? Describe(int operation) => operation switch");
        writer.OpenBlock();
        for (var i = 0; i < operations.Count; i++)
        {
            var index = i == operations.Count - 1 ? "_" : i.ToString(CultureInfo.InvariantCulture);
            writer.WriteLine($"{index} => new {Type}({Arguments(operations[i])}),");
        }

        writer.CloseBlock(";");
    }

    private static string Arguments(ProgramOperationModel operation)
    {
        var arguments = new[]
        {
            CodecNames.Literal(operation.OperationId),
            Text(operation.HttpMethod),
            Text(operation.Route),
            operation.Status.ToString(CultureInfo.InvariantCulture),
        };
        return string.Join(", ", arguments) + (operation.TraceParent is null ? "" : ", " + Text(operation.TraceParent));
    }

    private static string Text(string? value) => value is null ? "null" : CodecNames.Literal(value);
}
