using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Emitting.Codec.Checks;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Writes the code of one operation: it reads the payload into arguments, calls the method and writes the result.</summary>
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
        writer.WriteLine(SourceWriter.UsesHandlers);
        writer.WriteLine($"internal static class {CodecNames.Operation(operation.Handler.TypeName, operation.OperationId)}");
        writer.OpenBlock();
        var seen = BindingEmitter.Seen(operation);
        var call = new CallEmitter(writer, operation, seen);
        if (operation.IsFiltered)
        {
            FilterEmitter.Write(writer, operation, seen, call);
        }
        else
        {
            WriteInvoke(writer, operation, seen, call);
        }

        if (call.IsAsync && !operation.IsFiltered)
        {
            writer.WriteLine();
            call.WriteMethod();
        }

        StreamEmitter.WriteItems(writer, operation);
        ParameterChecks.WriteMethods(writer, operation);
        OperationInfoEmitter.Write(writer, operation);
        writer.CloseBlock();
        context.AddSource(CodecNames.Hint(operation.Handler.TypeName + "." + operation.OperationId, "Operation"), writer.ToSourceText());
    }

    private static void WriteInvoke(SourceWriter writer, OperationModel operation, SeenBits seen, CallEmitter call)
    {
        writer.WriteLine($"internal static {TypeNames.ValueTask} InvokeAsync({call.LeadingParameters}{TypeNames.Invocation})");
        writer.OpenBlock();
        WriteBegin(writer, operation);
        BindingEmitter.Write(writer, operation, seen);
        if (operation.IsAwaitedByRuntime)
        {
            writer.WriteLine($"return invocation.IsBound() ? {call.Awaited()} : default;");
        }
        else if (call.IsAsync)
        {
            writer.WriteLine($"return invocation.IsBound() ? CallAsync({call.PassedArguments}) : default;");
        }
        else
        {
            writer.WriteLine("if (!invocation.IsBound()) { return default; }");
            call.WriteCall();
            writer.WriteLine("return default;");
        }

        writer.CloseBlock();
    }

    /// <summary>Writes the statement that tells the runtime the form of the response, if it is not that of a custom integration with text.</summary>
    public static void WriteBegin(SourceWriter writer, OperationModel operation)
    {
        if (operation.Integration is LambdaIntegrationModel { IsProxy: true } proxy)
        {
            writer.WriteLine($"invocation.{(operation.Result.IsStreamed ? "BeginStream" : "BeginProxy")}({Proxy(operation.Result, proxy)});");
        }
        else if (operation.Result.Form == ResultForm.Binary)
        {
            writer.WriteLine("invocation.BeginBinary();");
        }
    }

    // Bytes and texts are written with their media type.
    private static string Proxy(ResultModel result, LambdaIntegrationModel integration) =>
        result.Status.ToString(CultureInfo.InvariantCulture)
        + (result is { MediaType: { } type, Form: ResultForm.Json or ResultForm.Sequence } ? $", mediaType: {CodecNames.Literal(type)}" : "")
        + (integration.FailsInvocation ? ", failsInvocation: true" : "");
}
