using System.ComponentModel;

namespace Sluice.Runtime;

/// <summary>Calls the type that makes the problem of an exception. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ProblemMapping
{
    /// <summary>Returns the problem of an exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <typeparam name="TMapper">The type that makes the problem.</typeparam>
    /// <typeparam name="TException">The exception's type.</typeparam>
    public static IProblem Map<TMapper, TException>(TException exception)
        where TMapper : IProblemMapper<TException>
        where TException : Exception => TMapper.Map(exception);
}
