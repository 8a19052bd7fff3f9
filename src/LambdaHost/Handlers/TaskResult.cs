using System.Reflection;

namespace Sluice.LambdaHost.Handlers;

/// <summary>What a method returns, after its task if it returns one.</summary>
/// <param name="Type">The type of the value; null if there is none.</param>
/// <param name="Value">The property of the task with the value; null if the method returns no task with a value.</param>
internal sealed record TaskResult(Type? Type, PropertyInfo? Value)
{
    public static TaskResult Of(Type returned)
    {
        for (var type = returned; type is not null; type = type.BaseType)
        {
            if (type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(Task<>))
            {
                return new(type.GenericTypeArguments[0], type.GetProperty(nameof(Task<object>.Result)));
            }
        }

        return new(returned == typeof(void) || typeof(Task).IsAssignableFrom(returned) ? null : returned, null);
    }

    /// <summary>Waits for the task, if the method returned one, and gives its value.</summary>
    public async Task<object?> GetAsync(object? returned)
    {
        if (returned is Task task)
        {
            await task.ConfigureAwait(false);
            return Value?.GetValue(task);
        }

        return returned;
    }
}
