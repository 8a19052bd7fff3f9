using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses the logging configuration in <c>[LambdaFunction]</c>.</summary>
internal static class LoggingParser
{
    private const int Json = 1;
    private const string Application = "ApplicationLogLevel";
    private const string System = "SystemLogLevel";

    // In the order of FunctionLogLevel.
    private static readonly string?[] Levels = [null, "TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"];

    /// <summary>Returns the configuration, or null for Lambda's defaults.</summary>
    public static LoggingModel? Parse(AttributeData attribute, SettingScope scope, SettingReader reader)
    {
        var format = reader.Text(
            "LogFormat", attribute.NamedArgument("LogFormat", 0) == Json ? LoggingModel.Json : "Text", value => value is LoggingModel.Json or "Text",
            "The formats are JSON and Text.");
        var isJson = format.Parameter is not null || format.Value == LoggingModel.Json;
        var application = Level(attribute, Application, scope, reader, isJson, level => Array.IndexOf(Levels, level) > 0, "TRACE to FATAL");

        // Source: "SystemLogLevel" in the Lambda API's LoggingConfig.
        var system = Level(attribute, System, scope, reader, isJson, level => level is "DEBUG" or "INFO" or "WARN", "DEBUG, INFO and WARN");
        scope.Check(
            System, system?.Value ?? "", system is null or { Parameter: not null } or { Value: "DEBUG" or "INFO" or "WARN" },
            "Lambda's own messages have the levels Debug, Info and Warn.");
        return isJson ? new(format, application, system) : null;
    }

    private static SettingModel<string>? Level(
        AttributeData attribute, string setting, SettingScope scope, SettingReader reader, bool isJson, Func<string, bool> isLevel, string levels)
    {
        var value = attribute.NamedArgument(setting, 0);
        var constant = value >= 0 && value < Levels.Length ? Levels[value] : null;
        var level = reader.Text(setting, constant ?? "", isLevel, "The levels are " + levels + ".");
        var isSet = constant is not null || level.Parameter is not null;

        // Source: "Configuring JSON and plain text log formats" in the Lambda Developer Guide.
        scope.Check(
            setting, level.Parameter ?? level.Value, isJson || !isSet,
            "Lambda filters by level only in JSON. Add LogFormat = FunctionLogFormat.Json, or set the level of the function's own messages with "
            + "[EnvironmentVariable(\"AWS_LAMBDA_HANDLER_LOG_LEVEL\", \"Debug\")].");
        return isSet ? level : null;
    }
}
