using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Writes the code that reads the request of a Lambda authorizer, calls its method and writes its result.</summary>
internal static class AuthorizerEmitter
{
    public static void Emit(SourceProductionContext context, AuthorizerModel authorizer)
    {
        var handler = authorizer.Handler!;
        var writer = new SourceWriter();
        writer.WriteHeader();
        writer.WriteLine("namespace Sluice.Generated;");
        writer.WriteLine();
        writer.WriteLine($"/// <summary>The authorizer {authorizer.Name}</summary>");
        writer.WriteLine(SourceWriter.GeneratedCode);
        writer.WriteLine(SourceWriter.UsesHandlers);
        writer.WriteLine($"internal static class {CodecNames.Operation(handler.TypeName, handler.MethodName)}");
        writer.OpenBlock();
        var isAsync = handler.Awaits || handler.IsScoped;
        var parameter = handler.IsScoped ? ServiceEmitter.Provider + " services, " : handler.IsStatic ? "" : $"{handler.TypeName} handler, ";
        var target = handler.IsStatic ? handler.TypeName : "handler";
        var call = $"{target}.{CodecNames.Escape(handler.MethodName)}(request{(authorizer.TakesCancellation ? ", invocation.Cancellation" : "")})";
        writer.WriteLine($"internal static {(isAsync ? "async " : "")}{TypeNames.ValueTask} InvokeAsync({parameter}{TypeNames.Invocation})");
        writer.OpenBlock();
        writer.WriteLine("var request = global::Sluice.Runtime.Authorizers.Read(invocation);");
        if (handler.IsScoped)
        {
            writer.WriteLine($"await using var scope = {ServiceEmitter.CreateScope};");
            ServiceEmitter.WriteInstance(writer, "handler", handler.TypeName, handler.Services, handler.Disposal);
        }

        writer.WriteLine($"global::Sluice.Runtime.Authorizers.Write(invocation, request, {(handler.Awaits ? $"await {call}.ConfigureAwait(false)" : call)});");
        if (!isAsync)
        {
            writer.WriteLine("return default;");
        }

        writer.CloseBlock();
        OperationInfoEmitter.WriteAuthorizer(writer, handler.MethodName);
        writer.CloseBlock();
        context.AddSource(CodecNames.Hint(handler.TypeName + "." + handler.MethodName, "Authorizer"), writer.ToSourceText());
    }
}
