using System.ComponentModel;

namespace Sluice.Runtime;

/// <summary>The log of the function. Called by generated code for <c>ILambdaLogger</c> and <c>ILogger</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LambdaLog
{
    /// <summary>
    /// The switch of <see cref="AppContext"/> by which a program that runs functions in its own process keeps its console and its signals. The local
    /// gateway and Sluice.Testing set it.
    /// </summary>
    private const string KeepConsole = "Sluice.KeepConsole";

    private static FunctionLog? _current;
    private static ConsoleLines? _output;
    private static ConsoleLines? _error;

    /// <summary>The log. Nothing of it exists until the first line is written.</summary>
    internal static FunctionLog Current => LogOverride.Value ?? _current ?? Create();

    /// <summary>Returns true if lines of a level are written.</summary>
    /// <param name="level">The number of the level: 0 for Trace to 5 for Critical. Lines of no other number are written.</param>
    public static bool IsEnabled(int level) => level is >= 0 and <= (int)LogLevel.Critical && Current.IsEnabled((LogLevel)level);

    /// <summary>Writes a message of an <c>ILambdaLogger</c>.</summary>
    /// <param name="level">
    /// The name of the level; <see langword="null"/> for Information. Another name than those of the levels is written before the message.
    /// </param>
    /// <param name="exception">An exception, which is written after the message; <see langword="null"/> for none.</param>
    /// <param name="message">The message. If there are arguments, it may have placeholders such as <c>{id}</c>, <c>{0}</c> or <c>{price:N2}</c>.</param>
    /// <param name="arguments">The values of the placeholders in their order; <see langword="null"/> for none.</param>
    public static void Write(string? level, Exception? exception, string? message, object?[]? arguments)
    {
        var isKnown = LogLevels.TryParse(level, out var known);
        if ((isKnown || string.IsNullOrEmpty(level)) && !Current.IsEnabled(known))
        {
            return;
        }

        message ??= "";
        var hasArguments = arguments is { Length: > 0 };
        var text = hasArguments ? MessageTemplate.Fill(message, arguments!) : message;
        Current.Write(new(known, isKnown || string.IsNullOrEmpty(level) ? text : $"{level}: {text}")
        {
            Exception = exception,
            Members = hasArguments ? MessageTemplate.Members(message, arguments!) : null,
        });
    }

    /// <summary>Writes a message of an <c>ILambdaLogger</c>.</summary>
    /// <param name="level">The number of the level. Another number than those of the levels is written before the message.</param>
    /// <param name="exception">An exception, which is written after the message; <see langword="null"/> for none.</param>
    /// <param name="message">The message. If there are arguments, it may have placeholders such as <c>{id}</c>, <c>{0}</c> or <c>{price:N2}</c>.</param>
    /// <param name="arguments">The values of the placeholders in their order; <see langword="null"/> for none.</param>
    public static void Write(int level, Exception? exception, string? message, object?[]? arguments)
    {
        // The name of the level is made only if the message is written.
        if (IsEnabled(level) || level is < 0 or > (int)LogLevel.Critical)
        {
            Write(((LogLevel)level).ToString(), exception, message, arguments);
        }
    }

    /// <summary>Writes a message of an <c>ILogger</c>.</summary>
    /// <param name="level">The number of the level.</param>
    /// <param name="category">The category of the logger.</param>
    /// <param name="eventId">The number of the event; 0 for none.</param>
    /// <param name="eventName">The name of the event; <see langword="null"/> for none.</param>
    /// <param name="state">What is logged. If it is a list of names and values, these are the arguments of the message.</param>
    /// <param name="exception">An exception, which is written after the message; <see langword="null"/> for none.</param>
    /// <param name="formatter">Makes the message.</param>
    /// <param name="scopes">The scopes, from the outermost to the innermost one; <see langword="null"/> for none.</param>
    /// <typeparam name="TState">The type of what is logged.</typeparam>
    public static void Write<TState>(
        int level, string category, int eventId, string? eventName, TState state, Exception? exception, Func<TState, Exception?, string>? formatter,
        IReadOnlyList<object?>? scopes)
    {
        if (IsEnabled(level))
        {
            Current.Write(new((LogLevel)level, Format(state, exception, formatter))
            {
                Exception = exception,
                Category = category,
                EventId = eventId,
                EventName = eventName,
                Members = state as IEnumerable<KeyValuePair<string, object?>>,
                Scopes = scopes,
            });
        }
    }

    /// <summary>Writes a message of the runtime itself.</summary>
    internal static void Write(LogLevel level, string message, Exception? exception = null)
    {
        if (Current.IsEnabled(level))
        {
            Current.Write(new(level, message) { Exception = exception });
        }
    }

    /// <summary>Whether the process belongs to somebody else, who also decides when the function ends.</summary>
    internal static bool IsGuest => AppContext.TryGetSwitch(KeepConsole, out var keeps) && keeps;

    /// <summary>Makes the console a part of the log, unless the process belongs to somebody else.</summary>
    internal static void TakeConsole()
    {
        if (_output is not null || IsGuest)
        {
            return;
        }

        _output = new(LogLevel.Information, isError: false);
        _error = new(LogLevel.Error, isError: true);
        Console.SetOut(_output);
        Console.SetError(_error);
    }

    /// <summary>Writes the text of the console that still waits for its line break. The loop calls this at the end of each invocation.</summary>
    /// <param name="of">The invocation; null for the text of all, at the end of the process.</param>
    internal static void Flush(Invocation? of = null)
    {
        _output?.WriteWaiting(of);
        _error?.WriteWaiting(of);
    }

    /// <summary>Sets another log for the rest of the calling method and for what it calls.</summary>
    internal static IDisposable Use(FunctionLog log) => LogOverride.Begin(log);

    private static FunctionLog Create()
    {
        Func<string, string?> variable = Environment.GetEnvironmentVariable;
        var created = _output is null ? FunctionLog.OfGuest(variable) : FunctionLog.OfProcess(variable);
        return Interlocked.CompareExchange(ref _current, created, null) ?? created;
    }

    private static string Format<TState>(TState state, Exception? exception, Func<TState, Exception?, string>? formatter)
    {
        try
        {
            return (formatter is null ? state?.ToString() : formatter(state, exception)) ?? "";
        }
        catch (Exception)
        {
            return LogText.Unreadable(state);
        }
    }
}
