namespace Sluice.Runtime;

/// <summary>Where lines are written to.</summary>
internal abstract class LogSink
{
    /// <summary>Writes a line as a whole, so that lines of several threads do not mix. An error of the device is not thrown.</summary>
    /// <param name="line">The line without a line break at its end. The sink may change it.</param>
    /// <param name="time">The time of the line in UTC.</param>
    /// <param name="isError">True if the line belongs to the standard error.</param>
    public abstract void Write(LogBuffer line, DateTime time, bool isError);
}
