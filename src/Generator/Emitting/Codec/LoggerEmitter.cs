using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>
/// Writes the class that connects <c>ILogger</c> of Microsoft.Extensions.Logging.Abstractions with the function's log. The runtime has no reference to
/// that package, so the class is a part of the project that has one.
/// </summary>
internal static class LoggerEmitter
{
    public const string ClassName = "global::Sluice.Generated.LambdaLoggers";

    private const string Logging = "global::Microsoft.Extensions.Logging.";
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.";
    private const string Log = "global::Sluice.Runtime.LambdaLog.";
    private const string Exception = "global::System.Exception?";
    private const string Disposable = "global::System.IDisposable";

    public static void Emit(SourceProductionContext context)
    {
        var writer = new SourceWriter();
        writer.WriteHeader();
        writer.WriteLine("namespace Sluice.Generated;");
        writer.WriteLine();
        writer.WriteLine("/// <summary>Makes loggers that write to the function's log.</summary>");
        writer.WriteLine(SourceWriter.GeneratedCode);
        writer.WriteLine($"internal sealed class LambdaLoggers : {Logging}ILoggerFactory, {Logging}ILoggerProvider, {Logging}ISupportExternalScope");
        writer.OpenBlock();
        writer.WriteLine($"private {Logging}IExternalScopeProvider _scopes = new {Logging}LoggerExternalScopeProvider();");
        writer.WriteLine();
        WriteAddTo(writer);
        writer.WriteLine();
        writer.WriteLine($"public {Logging}ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);");
        writer.WriteLine();
        writer.WriteLine($"public void AddProvider({Logging}ILoggerProvider provider) =>");
        writer.WriteLine("    throw new global::System.NotSupportedException(\"Register the provider in ConfigureServices, with AddLogging.\");");
        writer.WriteLine();
        writer.WriteLine($"public void SetScopeProvider({Logging}IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;");
        writer.WriteLine();
        writer.WriteLine("public void Dispose() { }");
        writer.WriteLine();
        WriteLogger(writer);
        writer.CloseBlock();
        context.AddSource("Sluice.Generated.LambdaLoggers.g.cs", writer.ToSourceText());
    }

    private static void WriteAddTo(SourceWriter writer)
    {
        writer.WriteLine("// Providers of the project's own are all that writes. AddLogging without a provider keeps its filters and writes here.");
        writer.WriteLine($"internal static void AddTo({Services}IServiceCollection services)");
        writer.OpenBlock();
        writer.WriteLine("bool hasFactory = false, hasLogger = false;");
        writer.WriteLine("foreach (var service in services)");
        writer.OpenBlock();
        writer.WriteLine($"if (service.ServiceType == typeof({Logging}ILoggerProvider))");
        writer.OpenBlock();
        writer.WriteLine("return;");
        writer.CloseBlock();
        writer.WriteLine();
        writer.WriteLine($"hasFactory |= service.ServiceType == typeof({Logging}ILoggerFactory);");
        writer.WriteLine($"hasLogger |= service.ServiceType == typeof({Logging}ILogger<>);");
        writer.CloseBlock();
        writer.WriteLine();
        writer.WriteLine("if (hasFactory)");
        writer.OpenBlock();
        WriteAdd(writer, $"typeof({Logging}ILoggerProvider), new LambdaLoggers()");
        writer.WriteLine("return;");
        writer.CloseBlock();
        writer.WriteLine();
        WriteAdd(writer, $"typeof({Logging}ILoggerFactory), new LambdaLoggers()");
        writer.WriteLine("if (!hasLogger)");
        writer.OpenBlock();
        WriteAdd(writer, $"typeof({Logging}ILogger<>), typeof({Logging}Logger<>), {Services}ServiceLifetime.Singleton");
        writer.CloseBlock();
        writer.CloseBlock();
    }

    private static void WriteAdd(SourceWriter writer, string arguments) => writer.WriteLine($"services.Add(new {Services}ServiceDescriptor({arguments}));");

    private static void WriteLogger(SourceWriter writer)
    {
        writer.WriteLine($"private sealed class Logger(LambdaLoggers loggers, string category) : {Logging}ILogger");
        writer.OpenBlock();
        writer.WriteLine($"bool {Logging}ILogger.IsEnabled({Logging}LogLevel logLevel) => {Log}IsEnabled((int)logLevel);");
        writer.WriteLine();
        writer.WriteLine($"{Disposable} {Logging}ILogger.BeginScope<TState>(TState state) => loggers._scopes.Push(state);");
        writer.WriteLine();
        writer.WriteLine(
            $"void {Logging}ILogger.Log<TState>({Logging}LogLevel logLevel, {Logging}EventId eventId, TState state, {Exception} exception, "
            + $"global::System.Func<TState, {Exception}, string> formatter)");
        writer.OpenBlock();
        writer.WriteLine($"if ({Log}IsEnabled((int)logLevel))");
        writer.OpenBlock();
        writer.WriteLine("var scopes = new global::System.Collections.Generic.List<object?>();");
        writer.WriteLine("loggers._scopes.ForEachScope(static (scope, all) => all.Add(scope), scopes);");
        writer.WriteLine($"{Log}Write((int)logLevel, category, eventId.Id, eventId.Name, state, exception, formatter, scopes);");
        writer.CloseBlock();
        writer.CloseBlock();
        writer.CloseBlock();
    }
}
