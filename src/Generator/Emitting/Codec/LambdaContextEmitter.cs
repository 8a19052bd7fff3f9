using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Functions;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Writes the class that implements <c>ILambdaContext</c> for methods that take one.</summary>
internal static class LambdaContextEmitter
{
    public static void Emit(SourceProductionContext context, LambdaContextModel model)
    {
        var writer = new SourceWriter();
        writer.WriteHeader();
        writer.WriteLine("namespace Sluice.Generated;");
        writer.WriteLine();
        writer.WriteLine(SourceWriter.GeneratedCode);
        writer.WriteLine(SourceWriter.UsesHandlers);
        writer.WriteLine($"internal sealed class LambdaContext({TypeNames.Invocation}) : global::Amazon.Lambda.Core.ILambdaContext");
        writer.OpenBlock();
        if (model.LoggerType is not null)
        {
            writer.WriteLine("private static readonly Logger Log = new Logger();");
            writer.WriteLine();
        }

        foreach (var member in model.Context)
        {
            writer.WriteLine(member);
        }

        if (model.LoggerType is not null)
        {
            WriteClass(writer, $"private sealed class Logger : {model.LoggerType}", model.Logger);
        }

        foreach (var part in model.Parts)
        {
            WriteClass(writer, $"private sealed class {part.Name}({part.ValueType} value) : {part.InterfaceType}", part.Members);
        }

        if (model.SerializerType is not null)
        {
            // The class is initialized when a method asks for the serializer, and not for each function.
            WriteClass(
                writer, "private static class SerializerHolder",
                new([$"internal static readonly {model.SerializerType} Value = new {model.SerializerType}();"]));
        }

        writer.CloseBlock();
        context.AddSource("Sluice.Generated.LambdaContext.g.cs", writer.ToSourceText());
    }

    private static void WriteClass(SourceWriter writer, string declaration, EquatableArray<string> members)
    {
        writer.WriteLine();
        writer.WriteLine(declaration);
        writer.OpenBlock();
        foreach (var member in members)
        {
            writer.WriteLine(member);
        }

        writer.CloseBlock();
    }
}
