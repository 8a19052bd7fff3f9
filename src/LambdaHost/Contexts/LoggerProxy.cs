using System.Reflection;

namespace Sluice.LambdaHost.Contexts;

/// <summary>
/// Prints what a function logs with <c>ILambdaLogger</c>, one message a line with its level. The runtime derives a class from this one, so it is
/// neither sealed nor internal.
/// </summary>
public class LoggerProxy : DispatchProxy
{
    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var line = LogLine.Of(targetMethod!.Name, [.. targetMethod.GetParameters().Select(parameter => parameter.Name ?? "")], args ?? []);
        if (line is not null)
        {
            Console.WriteLine(line);
        }

        return null;
    }
}
