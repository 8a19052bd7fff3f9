using Microsoft.CodeAnalysis;
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
            writer.WriteLine();
            writer.WriteLine($"private sealed class Logger : {model.LoggerType}");
            writer.OpenBlock();
            foreach (var member in model.Logger)
            {
                writer.WriteLine(member);
            }

            writer.CloseBlock();
        }

        writer.CloseBlock();
        context.AddSource("Sluice.Generated.LambdaContext.g.cs", writer.ToSourceText());
    }
}
