namespace Sluice.Generator.Model.Operations;

/// <summary>The form in which the method returns its result.</summary>
internal enum ReturnShape
{
    Void,
    Value,
    Task,
    TaskOfValue,
    ValueTask,
    ValueTaskOfValue,
}
