using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Functions;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses the logging configuration in <c>[LambdaFunction]</c>.</summary>
internal static class LoggingParser
{
    private const int Json = 1;

    // In the order of FunctionLogLevel.
    private static readonly string?[] Levels = [null, "TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"];

    /// <summary>Returns the configuration, or null for Lambda's defaults.</summary>
    public static LoggingModel? Parse(AttributeData attribute, SettingScope scope)
    {
        var isJson = attribute.NamedArgument("LogFormat", 0) == Json;
        var (application, system) = (Level(attribute, "ApplicationLogLevel", scope, isJson), Level(attribute, "SystemLogLevel", scope, isJson));

        // Source: "SystemLogLevel" in the Lambda API's LoggingConfig.
        scope.Check(
            "SystemLogLevel", system ?? "", system is null or "DEBUG" or "INFO" or "WARN", "Lambda's own messages have the levels Debug, Info and Warn.");
        return isJson ? new("JSON", application, system) : null;
    }

    private static string? Level(AttributeData attribute, string setting, SettingScope scope, bool isJson)
    {
        var value = attribute.NamedArgument(setting, 0);
        var level = value >= 0 && value < Levels.Length ? Levels[value] : null;

        // Source: "Configuring JSON and plain text log formats" in the Lambda Developer Guide.
        scope.Check(
            setting, level ?? "", isJson || level is null,
            "Lambda filters by level only in JSON. Add LogFormat = FunctionLogFormat.Json, or set the level of the function's own messages with "
            + "[EnvironmentVariable(\"AWS_LAMBDA_HANDLER_LOG_LEVEL\", \"Debug\")].");
        return level;
    }
}
