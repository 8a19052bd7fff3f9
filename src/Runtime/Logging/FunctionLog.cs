using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Sluice.Runtime;

/// <summary>
/// The log of the function. A line is formatted in a buffer of its thread, because the code of an argument may write to the log itself, and only the
/// finished bytes are written under a lock.
/// </summary>
internal sealed class FunctionLog(LogSettings settings, LogSink sink)
{
    private const string Descriptor = "_LAMBDA_TELEMETRY_LOG_FD";

    /// <summary>Creates the log of a process that has the console for itself.</summary>
    public static FunctionLog OfProcess(Func<string, string?> variable)
    {
        var settings = LogSettings.Read(variable);
        var standard = new StandardSink(Console.OpenStandardOutput, Console.OpenStandardError, static () => Console.Out);
        return new(
            settings,
            int.TryParse(variable(Descriptor), NumberStyles.None, CultureInfo.InvariantCulture, out var descriptor)
                ? new TelemetrySink(() => Open(descriptor), settings.HasJsonFrames, standard)
                : standard);
    }

    /// <summary>Creates the log of code that shares the console with others.</summary>
    public static FunctionLog OfGuest(Func<string, string?> variable) => new(LogSettings.Read(variable), new ConsoleSink());

    public bool IsEnabled(LogLevel level) => level >= settings.Minimum;

    /// <summary>Writes a line, whatever its level is.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isError">True if the line was written to the standard error.</param>
    public void Write(in LogEvent line, bool isError = false)
    {
        var buffer = LogBuffer.Rent();
        try
        {
            try
            {
                Format(buffer, line);
            }
            catch (Exception exception)
            {
                buffer.Clear();
                Format(buffer, new(line.Level, $"A line of the log cannot be written: {exception.GetType()}."));
            }

            // CloudWatch refuses an empty event.
            if (buffer.Line.Length > 0)
            {
                sink.Write(buffer, line.Time, isError);
            }
        }
        finally
        {
            buffer.Return();
        }
    }

    private void Format(LogBuffer buffer, in LogEvent line)
    {
        if (settings.Format != LogFormat.Json)
        {
            TextFormat.Write(buffer, line, settings.Format == LogFormat.Text);
            return;
        }

        JsonFormat.Write(buffer, line);
        if (buffer.Line.Length > TelemetrySink.MaxLength)
        {
            // Half of an object would not be JSON.
            buffer.Clear();
            JsonFormat.WriteShort(buffer, line);
        }
    }

    // The file has no buffer of its own, so each write is one call of the system.
    private static FileStream Open(int descriptor) => new(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
}
