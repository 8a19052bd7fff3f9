namespace Sluice;

/// <summary>Makes the problem of an exception, for exceptions that cannot implement <see cref="IProblem"/>.</summary>
/// <typeparam name="TException">The exception's type.</typeparam>
public interface IProblemMapper<in TException>
    where TException : Exception
{
    /// <summary>Returns what the client reads about the exception.</summary>
    /// <param name="exception">The exception that the method threw.</param>
    static abstract IProblem Map(TException exception);
}
