using FluentValidation;

namespace LondonBoard.Edits;

/// <summary>Registers the door for writes and the rules of every command.</summary>
public static class EditsSetup
{
    /// <summary>Adds the door, undo and history, and each rules class of this program as the rules of its command.</summary>
    public static IServiceCollection AddEdits(this IServiceCollection services)
    {
        services.AddScoped<EditDoor>().AddScoped<UndoStore>().AddScoped<HistoryStore>().AddScoped<VisitStore>();
        foreach (var rules in typeof(EditsSetup).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsGenericType: false }))
        {
            foreach (var contract in rules.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IValidator<>)))
                services.AddSingleton(contract, rules);
        }

        return services;
    }
}
