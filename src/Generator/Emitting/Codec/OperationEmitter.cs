using Microsoft.CodeAnalysis;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>From payload to arguments, to the call, to the answer.</summary>
internal static class OperationEmitter
{
    public static void Emit(SourceProductionContext context, OperationModel operation)
    {
        var writer = new SourceWriter();
        writer.WriteHeader();
        writer.WriteLine("namespace Sluice.Generated;");
        writer.WriteLine();
        writer.WriteLine($"/// <summary>{operation.HttpMethod} {operation.Route.Template}</summary>");
        writer.WriteLine(SourceWriter.GeneratedCode);
        writer.WriteLine($"internal static class {CodecNames.Operation(operation.Handler.TypeName, operation.OperationId)}");
        writer.OpenBlock();
        WriteInvoke(writer, operation);
        if (CallEmitter.IsAsync(operation))
        {
            writer.WriteLine();
            CallEmitter.WriteMethod(writer, operation);
        }

        writer.CloseBlock();
        context.AddSource(CodecNames.Hint(operation.Handler.TypeName + "." + operation.OperationId, "Operation"), writer.ToSourceText());
    }

    private static void WriteInvoke(SourceWriter writer, OperationModel operation)
    {
        writer.WriteLine($"internal static {TypeNames.ValueTask} InvokeAsync({CallEmitter.HandlerParameter(operation)}{TypeNames.Invocation})");
        writer.OpenBlock();
        BindingEmitter.Write(writer, operation);
        if (CallEmitter.IsAsync(operation))
        {
            writer.WriteLine($"return invocation.IsBound() ? CallAsync({CallEmitter.PassedArguments(operation)}) : default;");
        }
        else
        {
            writer.WriteLine("if (!invocation.IsBound()) { return default; }");
            CallEmitter.WriteCall(writer, operation);
            writer.WriteLine("return default;");
        }

        writer.CloseBlock();
    }
}
